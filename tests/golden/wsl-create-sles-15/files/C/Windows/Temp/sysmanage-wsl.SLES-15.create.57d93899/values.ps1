# What the steps of this plan work with.
$Name = 'SLES-15'
$PlanId = 'f194fe52-f56e-48fa-b060-3009ead0c402'
$Distribution = 'SLES-15'
$Successor = 'SUSE-Linux-Enterprise-15-SP7'
$GuestHostname = 'dev08'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
