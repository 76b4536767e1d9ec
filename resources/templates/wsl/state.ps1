# What a machine says of its virtualization, for those that ask whether WSL can be used.

function Get-YesNo($Value) { if ($Value) { 'yes' } else { 'no' } }

# The processor's virtualization, switched on in the firmware. A hypervisor that runs already hides it.
function Test-Virtualization {
    if ((Get-CimInstance -ClassName Win32_ComputerSystem).HypervisorPresent) { return $true }
    foreach ($processor in @(Get-CimInstance -ClassName Win32_Processor)) {
        if (-not $processor.VirtualizationFirmwareEnabled) { return $false }
    }
    return $true
}

# WSL answers, and the service is there that its virtual machine needs. The wsl.exe of a Windows without WSL asks for a key and
# waits for it a minute.
function Test-Ready {
    if (-not (Get-Service -Name vmcompute -ErrorAction SilentlyContinue)) { return $false }
    try {
        return (Invoke-WslAlone 150 @('--status')) -eq 0
    } catch {
        return $false
    }
}

function Test-RebootPending {
    return Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
}
