# What the steps of this plan work with.
$Name = 'Debian'
$PlanId = '2030c746-b348-4c7b-a8f7-b1d72b1ef22f'
$Distribution = 'Debian'
$Successor = ''
$GuestHostname = 'dev02.example.com'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
