# What the steps of this plan work with.
$Name = 'build-box'
$PlanId = '24402b41-5ab2-485f-9f5f-f235ef461739'
$Distribution = 'Ubuntu-24.04'
$Successor = ''
$GuestHostname = 'build.example.com'
$Login = 'ann'
$Agent = 'no'
$Server = ''
