# What the steps of this plan work with.
$Name = 'AlmaLinux-9'
$PlanId = 'adeecd2c-c9a2-4420-aa62-369a261474d0'
$Distribution = 'AlmaLinux-9'
$Successor = ''
$GuestHostname = 'dev03'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
