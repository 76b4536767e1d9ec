# What the steps of this plan work with.
$Name = 'SUSE-Linux-Enterprise-15-SP7'
$PlanId = '19708756-7bd5-4b8a-aec1-b1a013731ed5'
$Distribution = 'SUSE-Linux-Enterprise-15-SP7'
$Successor = ''
$GuestHostname = 'dev16'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
