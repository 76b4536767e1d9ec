# Restarts Windows in seconds: the result of this plan still reaches whoever sent it. An agent that keeps distributions running
# starts them again within a minute, so that what runs by now is ended first and the time is short.
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\reboot-lib.ps1"
$Scheduled = 1190

Invoke-Step {
    Stop-Rest
    & "$env:SystemRoot\System32\shutdown.exe" '/r' '/t' '20' '/d' 'p:0:0' | Out-Null
    if ($LASTEXITCODE -ne 0 -and $LASTEXITCODE -ne $Scheduled) { throw "Windows does not take the restart (exit status $LASTEXITCODE)" }
    Say 'Windows restarts in 20 seconds (to call it off: shutdown /a)'
    Remove-Staging
} {
    Undo-Prepare
}
