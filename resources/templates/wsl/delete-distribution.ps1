# delete-distribution.ps1 NAME [GUID]: unregisters a distribution, which deletes its disk. With a GUID only the distribution
# that was listed under it.
param($Name, $Guid = '')
. "$PSScriptRoot\base.ps1"

Invoke-Step {
    Assert-Account
    $lock = Lock-Distribution $Name
    if ((Get-Guid $Name) -eq '') {
        Say "skipped: there is no distribution $Name for this account"
    } else {
        Assert-Guid $Name $Guid
        $status = Invoke-WslAlone 600 @('--unregister', $Name)
        if ((Get-Guid $Name) -ne '') {
            Show-Output 8
            throw "the distribution $Name could not be deleted (exit status $status)"
        }
        Say "the distribution $Name is deleted with all that it held"
    }
    Remove-Item -LiteralPath "$Records\$Name.record" -Force -ErrorAction SilentlyContinue
    $lock.Close()
    Remove-Staging
} {
    Remove-Staging
}
