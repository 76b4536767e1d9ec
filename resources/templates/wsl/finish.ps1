# The distribution is complete: it starts with its own user from now on. Says how to reach it and where its registration shows.
. "$PSScriptRoot\create-lib.ps1"
. "$PSScriptRoot\guest-lib.ps1"

Invoke-CreateStep {
    if (Test-Unfinished) {
        if ((Invoke-WslAlone 120 @('--terminate', $Name)) -ne 0) { throw "the distribution $Name could not be stopped" }
        Assert-Guest 300 $Name @('/bin/true')
        Set-Record (Get-Guid $Name) 'complete'
    }
    Say "Distribution $Name ($GuestHostname) runs, as $(Get-Guid $Name)."
    Say "Shell on this parent: wsl --distribution $Name --user $Login"
    if ($Agent -eq 'no') {
        Say 'No agent was installed: this distribution will not register at a server.'
    } elseif ($Server -eq '') {
        Say 'Its agent has been started. It registers by itself at the server in its configuration: see the list of hosts there.'
    } else {
        Say "Its agent has been started. It registers by itself at ${Server}: see the list of hosts there."
    }
    Remove-Staging
}
