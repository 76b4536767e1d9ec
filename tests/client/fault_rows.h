// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the contract server's fault switch, and what has to hold of whatever it leads to.
#pragma once
#include <QString>
#include <vector>

#include "tests/client/bench.h"

namespace sysmanage::client::test {

struct NamedFault {
    QString name{};
    contract::Fault fault{};

    /// The server says that the session is over: a call may arrive a second time.
    bool unauthorised() const { return fault.kind == contract::Fault::Kind::status && fault.code == 401; }
    /// Only a time-out ends it.
    bool slow() const {
        return fault.kind == contract::Fault::Kind::stall || fault.kind == contract::Fault::Kind::drip;
    }
};

const std::vector<NamedFault>& everyFault();

/// With times that tell a slow answer from a machine that is busy: an honest answer takes milliseconds, one that stalls
/// never comes, and one that drips takes longer than the deadline by a multiple.
ClientOptions optionsFor(const NamedFault& fault);

/// What is wrong with a fault as something to be shown; "" when nothing is.
QString faultOnShow(const server::Fault& fault);

}  // namespace sysmanage::client::test
