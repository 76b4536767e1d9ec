# What the steps of this plan work with.
$Name = 'Ubuntu-24.04'
$PlanId = '6b8954e6-5c3e-48ce-8bd6-f0b166f71c25'
$Distribution = 'Ubuntu-24.04'
$Successor = ''
$GuestHostname = 'dev01.example.com'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
