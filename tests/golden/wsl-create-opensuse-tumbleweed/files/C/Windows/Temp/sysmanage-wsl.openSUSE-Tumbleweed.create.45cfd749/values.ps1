# What the steps of this plan work with.
$Name = 'openSUSE-Tumbleweed'
$PlanId = '947c3e8f-738f-481a-8699-054c16fae99b'
$Distribution = 'openSUSE-Tumbleweed'
$Successor = ''
$GuestHostname = 'dev12'
$Login = 'ann'
$Agent = 'yes'
$Server = 'sysmanage.example.org'
