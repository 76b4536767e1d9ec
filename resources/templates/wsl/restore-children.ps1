# Starts the distributions that ran before the reboot.
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\reboot-lib.ps1"

Invoke-Step {
    Assert-Account
    if (-not (Restore-Children 300)) { throw 'not every distribution runs again: see above' }
    Remove-Restorer
    Remove-Staging
} {
    Remove-Staging
}
