# What the steps of this plan work with.
$Name = 'Ubuntu-22.04'
$PlanId = '6a920fd6-3220-489f-b66e-271c53561a27'
$Distribution = 'Ubuntu-22.04'
$Successor = ''
$GuestHostname = 'dev10'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
