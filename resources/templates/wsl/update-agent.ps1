# update-agent.ps1 NAME [GUID]: brings the agent in a distribution to its newest version. One that is stopped is started.
param($Name, $Guid = '')
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\guest-lib.ps1"
$GuestFolder = '/var/lib/sysmanage-agent-update'

Invoke-Step {
    Assert-Account
    $lock = Lock-Distribution $Name
    Assert-Guid $Name $Guid
    Send-Folder $Name "$Staging\guest" $GuestFolder
    $null = Invoke-Guest 2400 $Name @('/bin/sh', "$GuestFolder/update-agent.sh")
    Show-Output 12
    if (-not (Test-Said 'sysmanage-guest update ready')) {
        $null = Invoke-Guest 60 $Name @('/bin/rm', '-rf', $GuestFolder)
        throw "the agent in $Name could not be updated: see above"
    }
    Say "the agent in $Name is up to date"
    $lock.Close()
    Remove-Staging
} {
    Remove-Staging
}
