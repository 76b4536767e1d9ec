# What the steps of this plan work with.
$Name = 'RockyLinux-9'
$PlanId = 'ad3fea70-848c-497f-9754-e33836b28c13'
$Distribution = 'RockyLinux-9'
$Successor = 'AlmaLinux-9'
$GuestHostname = 'dev07'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
