# What the steps of this plan work with.
$Name = 'FedoraLinux-43'
$PlanId = '812beb58-ab83-4398-a80f-9015502cd666'
$Distribution = 'FedoraLinux-43'
$Successor = ''
$GuestHostname = 'dev13'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
