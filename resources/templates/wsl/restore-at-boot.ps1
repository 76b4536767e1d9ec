# Started once by a task after the boot. Whatever comes of it, it is not started again. What it says is kept in a file, for nobody
# listens.
. "$PSScriptRoot\base.ps1"
$Records = Split-Path -Parent $PSScriptRoot
. "$PSScriptRoot\reboot-lib.ps1"
$Log = "$Records\restore-children.log"

function Say($Text) { [System.IO.File]::AppendAllLines($Log, [string[]]@($Text)) }

Invoke-Step {
    Remove-Item -LiteralPath $Log -Force -ErrorAction SilentlyContinue
    Remove-Task
    if (-not (Restore-Children 600)) { throw 'not every distribution runs again: send the plan reboot-restore' }
    Remove-Staging
} {
    Remove-Staging
}
