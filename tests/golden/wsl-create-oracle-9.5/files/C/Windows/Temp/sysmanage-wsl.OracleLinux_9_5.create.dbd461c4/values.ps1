# What the steps of this plan work with.
$Name = 'OracleLinux_9_5'
$PlanId = '869cca92-13e8-4e56-9dde-615525f6a203'
$Distribution = 'OracleLinux_9_5'
$Successor = ''
$GuestHostname = 'dev15'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
