# Gives the distribution systemd, its user, its name and the agent: sends what it needs, and runs it there as root.
. "$PSScriptRoot\create-lib.ps1"
. "$PSScriptRoot\guest-lib.ps1"

# With systemd it starts anew. Windows is not to ask its first user for a name and a password of a second account.
function Start-WithSystemd {
    Send-File $Name "$Staging\wsl.conf" '/etc/wsl.conf'
    Set-ItemProperty -LiteralPath "$LxssKey\$(Get-Guid $Name)" -Name RunOOBE -Value 0 -Type DWord
    if ((Invoke-WslAlone 120 @('--terminate', $Name)) -ne 0) { throw "the distribution $Name could not be started anew" }
}

Invoke-CreateStep {
    if (Test-Unfinished) {
        Start-WithSystemd
        Send-Folder $Name "$Staging\guest" $GuestFolder
        # They hold secrets, and the distribution has them now.
        Remove-Item -LiteralPath "$Staging\guest" -Recurse -Force
        $null = Invoke-Guest 2700 $Name @('/bin/sh', "$GuestFolder/container.sh")
        Show-Output 12
        if (-not (Test-Said "sysmanage-guest $PlanId ready")) { throw "the distribution $Name could not be set up: see above" }
        Say "the distribution $Name is set up"
    }
}
