# What the steps of this plan work with.
$Name = {{name}}
$PlanId = {{id}}
$Distribution = {{distribution}}
$Successor = {{successor}}
$GuestHostname = {{hostname}}
$Login = {{login}}
$Agent = {{agent}}
$Server = {{server}}
