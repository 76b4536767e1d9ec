# Writes down which distributions run. What an earlier run of this plan has written stays in the list: by now it has stopped them.
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\reboot-lib.ps1"

Invoke-Step {
    Assert-Account
    New-Item -ItemType Directory -Force -Path $Records | Out-Null
    $names = @(Get-Kept)
    foreach ($name in @(Get-Running)) {
        if ($names -notcontains $name) { $names += $name }
    }
    Set-Kept $names
    if ($names.Count -eq 0) {
        Say 'no distribution of this account runs'
    } else {
        Say "to be started again: $($names.Count)"
        foreach ($name in @($names | Select-Object -Last 40)) { Say "  wsl $name" }
    }
} {
    Remove-Staging
}
