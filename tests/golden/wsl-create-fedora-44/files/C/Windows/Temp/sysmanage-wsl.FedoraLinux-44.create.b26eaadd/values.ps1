# What the steps of this plan work with.
$Name = 'FedoraLinux-44'
$PlanId = '84f49d3d-aa88-47ab-8c1b-49b06b38ba28'
$Distribution = 'FedoraLinux-44'
$Successor = ''
$GuestHostname = 'dev14'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
