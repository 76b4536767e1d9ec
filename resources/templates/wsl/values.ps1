# What the steps of this plan work with.
$Name = {{name}}
$PlanId = {{id}}
$Distribution = {{distribution}}
$GuestHostname = {{hostname}}
$Login = {{login}}
$Agent = {{agent}}
$Server = {{server}}
