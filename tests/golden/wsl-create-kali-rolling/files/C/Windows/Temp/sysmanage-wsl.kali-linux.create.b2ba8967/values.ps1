# What the steps of this plan work with.
$Name = 'kali-linux'
$PlanId = '1fad9d48-a22b-4e71-8fb3-3181a8e1464d'
$Distribution = 'kali-linux'
$Successor = ''
$GuestHostname = 'dev05'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
