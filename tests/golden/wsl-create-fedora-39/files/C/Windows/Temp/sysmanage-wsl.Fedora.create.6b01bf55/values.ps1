# What the steps of this plan work with.
$Name = 'Fedora'
$PlanId = 'a685a85a-37a3-4fef-bcc9-3ad3fb49ca88'
$Distribution = 'Fedora'
$Successor = 'FedoraLinux-43'
$GuestHostname = 'dev04'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
