# Switches WSL on. Windows may have to be restarted before it can be used: the last lines say so, for people and for programs.
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\state.ps1"

function Assert-Administrator {
    $principal = New-Object System.Security.Principal.WindowsPrincipal ([System.Security.Principal.WindowsIdentity]::GetCurrent())
    if (-not $principal.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)) {
        throw 'only an administrator can switch WSL on: the agent''s account is none'
    }
}

function Install-Wsl {
    Say 'installing WSL without a distribution; this takes minutes'
    if ((Invoke-WslAlone 1500 @('--install', '--no-distribution')) -eq 0) { return }
    Show-Output 12
    throw 'WSL could not be installed: see above'
}

Invoke-Step {
    if ((Get-WslProgram) -eq '') { throw 'this Windows has no wsl.exe: Windows 10 2004, Windows 11 or Windows Server 2022 is needed' }
    if (-not (Test-Virtualization)) {
        Say 'needs_bios_virtualization:yes'
        throw 'the processor''s virtualization is switched off in the firmware (BIOS or UEFI): switch it on there; nothing was changed'
    }
    $ready = Test-Ready
    if ($ready) {
        Say 'skipped: WSL can be used already'
    } elseif (Test-RebootPending) {
        Say 'skipped: Windows waits for a restart, after which WSL is looked at again'
    } else {
        Assert-Administrator
        Install-Wsl
        $ready = Test-Ready
    }
    Say 'needs_bios_virtualization:no'
    Say "reboot_required:$(Get-YesNo (-not $ready))"
    Remove-Staging
} {
    Remove-Staging
}
