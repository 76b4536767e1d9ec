# What the steps of this plan work with.
$Name = 'OracleLinux_9_1'
$PlanId = 'bdf8789c-0801-4fe7-a98e-ed55da8f1169'
$Distribution = 'OracleLinux_9_1'
$Successor = 'OracleLinux_9_5'
$GuestHostname = 'dev06'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
