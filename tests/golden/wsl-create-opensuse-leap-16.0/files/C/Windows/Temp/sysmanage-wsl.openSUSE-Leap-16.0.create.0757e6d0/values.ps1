# What the steps of this plan work with.
$Name = 'openSUSE-Leap-16.0'
$PlanId = 'b09415fb-eb19-49bf-bd07-76a5c16146b7'
$Distribution = 'openSUSE-Leap-16.0'
$Successor = ''
$GuestHostname = 'dev17'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
