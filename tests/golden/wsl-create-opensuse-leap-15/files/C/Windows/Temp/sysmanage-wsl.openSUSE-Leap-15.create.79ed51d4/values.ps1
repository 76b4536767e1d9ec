# What the steps of this plan work with.
$Name = 'openSUSE-Leap-15'
$PlanId = '38ae25cb-1929-46fb-9159-68b3d0f6ec5b'
$Distribution = 'openSUSE-Leap-15'
$Successor = 'openSUSE-Leap-16.0'
$GuestHostname = 'dev11'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
