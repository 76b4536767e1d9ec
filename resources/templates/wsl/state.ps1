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

# WSL answers, and so does the service that its virtual machine needs.
function Test-Ready {
    if (-not (Get-Service -Name vmcompute -ErrorAction SilentlyContinue)) { return $false }
    return (Invoke-WslAlone 60 @('--status')) -eq 0
}

function Test-RebootPending {
    return Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
}
