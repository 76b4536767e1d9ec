# Prints what this machine can do with WSL.
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\state.ps1"

Invoke-Step {
    Say '===WSL==='
    if ((Get-WslProgram) -eq '') {
        Say 'wsl:none'
    } else {
        Say 'wsl:yes'
        $ready = Test-Ready
        Say "enabled:$(Get-YesNo $ready)"
        Say "reboot_required:$(Get-YesNo (-not $ready -and (Test-RebootPending)))"
        Say "needs_bios_virtualization:$(Get-YesNo (-not (Test-Virtualization)))"
    }
    Remove-Staging
} {
    Remove-Staging
}
