# check-guid.ps1 NAME GUID: the distribution that the plan is about is still the one that has this name.
param($Name, $Guid)
. "$PSScriptRoot\base.ps1"

Invoke-Step {
    Assert-Account
    Assert-Guid $Name $Guid
    Say "$Name is the distribution {$Guid}"
    Remove-Staging
} {
    Remove-Staging
}
