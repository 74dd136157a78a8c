#pragma once

#include <string>

#include <kamtuu/release_ledger.hpp>

namespace kamtuu {

/// What is wrong with a release that release_ledger.hpp does not allow; empty if nothing is.
std::string fault_of(const Ledger::Release& release);

}  // namespace kamtuu
