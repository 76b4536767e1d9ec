# What the steps of this plan work with.
$Name = 'Ubuntu-20.04'
$PlanId = '5c84ee37-fe06-4515-a6ff-418103ce9467'
$Distribution = 'Ubuntu-20.04'
$Successor = ''
$GuestHostname = 'dev09'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
