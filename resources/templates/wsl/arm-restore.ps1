# Has Windows start the distributions after the boot: one scheduled task of this account, which removes itself. Without a password
# (S4U) it runs before anybody has signed in.
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\reboot-lib.ps1"

function Register-Restore {
    $account = [System.Security.Principal.WindowsIdentity]::GetCurrent().Name
    $program = "$env:SystemRoot\System32\WindowsPowerShell\v1.0\powershell.exe"
    $words = '-NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "' + $RestoreFolder + '\restore-at-boot.ps1"'
    $action = New-ScheduledTaskAction -Execute $program -Argument $words
    $trigger = New-ScheduledTaskTrigger -AtStartup
    $principal = New-ScheduledTaskPrincipal -UserId $account -LogonType S4U -RunLevel Highest
    $settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable
    Register-ScheduledTask -TaskName $TaskName -Action $action -Trigger $trigger -Principal $principal -Settings $settings -Force | Out-Null
}

Invoke-Step {
    if (@(Get-Kept).Count -eq 0) {
        Say 'skipped: there is nothing to be started again'
    } else {
        New-Item -ItemType Directory -Force -Path $RestoreFolder | Out-Null
        foreach ($file in @('base.ps1', 'reboot-lib.ps1', 'restore-at-boot.ps1')) {
            Copy-Item -LiteralPath "$Staging\$file" -Destination "$RestoreFolder\$file" -Force
        }
        try {
            Register-Restore
        } catch {
            throw "Windows does not take the task that would start the distributions after the boot ($($_.Exception.Message)): let the agent's account be an administrator's, or reboot without arming (arm_restore false) and start them by the plan reboot-restore"
        }
        Say 'armed: Windows starts the distributions after the boot'
    }
} {
    Undo-Prepare
}
