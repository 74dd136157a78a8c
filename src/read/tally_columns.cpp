#include "read/tally_columns.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

bool is_reached(std::string_view role) { return role == "reached" || role.starts_with("reached_"); }

class ColumnSearch {
public:
    ColumnSearch(const TableBeginning& beginning, const TallyOptions& tally, Findings& findings)
        : layout_(beginning.layout),
          file_(beginning.table.file()),
          roles_(find_some_roles(
              layout_, tally.columns, beginning.table, [&](std::string_view role) { return is_wanted(role, tally); },
              findings)) {}

    [[nodiscard]] std::optional<std::size_t> with_role(std::string_view role) const {
        const auto found = std::find(roles_.begin(), roles_.end(), role);
        if (role.empty() || found == roles_.end()) return {};
        return static_cast<std::size_t>(found - roles_.begin());
    }

    /// By its name, else by its role.
    [[nodiscard]] TallyColumn named(const std::string& name, std::string_view purpose) const {
        const bool is_name =
            std::find(layout_.names.begin(), layout_.names.end(), text::trim(name)) != layout_.names.end();
        const auto by_role = is_name ? std::nullopt : with_role(text::trim(name));
        return column(by_role ? *by_role : column_named(name, purpose, layout_, file_));
    }

    [[nodiscard]] std::vector<TallyColumn> all_named(const std::vector<std::string>& names,
                                                     std::string_view purpose) const {
        std::vector<TallyColumn> columns;
        for (const auto& name : names) {
            auto one = named(name, purpose);
            if (roles_[one.at] == "person")
                throw Error(ErrorKind::usage, file_ + ": the column \"" + layout_.names[one.at] +
                                                  "\" has ids of persons, which are never written. Group by "
                                                  "something else.");
            const auto is_it = [&](const TallyColumn& known) { return known.at == one.at; };
            if (std::none_of(columns.begin(), columns.end(), is_it)) columns.push_back(std::move(one));
        }
        return columns;
    }

    /// What rows are told apart by: what is asked for, and whether they are sensitive. To lose that would publish them.
    [[nodiscard]] std::vector<TallyColumn> groups(const std::vector<std::string>& names) const {
        auto columns = all_named(names, "group by");
        const auto mark = with_role("sensitive");
        const auto is_it = [&](const TallyColumn& known) { return known.at == *mark; };
        if (mark && std::none_of(columns.begin(), columns.end(), is_it)) columns.push_back(column(*mark));
        return columns;
    }

    [[nodiscard]] std::vector<TallyColumn> reached() const {
        std::vector<TallyColumn> columns;
        for (std::size_t i = 0; i < roles_.size(); ++i) {
            if (is_reached(roles_[i])) columns.push_back(column(i));
        }
        return columns;
    }

    [[noreturn]] void fail_without_codes() const {
        throw Error(ErrorKind::input,
                    file_ + ": no column is known to hold P-codes. Columns found: " + text::join(layout_.names, ", ") +
                        ". Say which one does: --column pcode=NAME. Names become codes with kamtuu match.");
    }

    [[nodiscard]] TallyColumn column(std::size_t at) const {
        return {at, roles_[at].empty() ? layout_.names[at] : roles_[at]};
    }

private:
    static bool is_wanted(std::string_view role, const TallyOptions& tally) {
        const auto has = [&](const auto& names) { return std::find(names.begin(), names.end(), role) != names.end(); };
        return role == "pcode" || role == "person" || role == "sensitive" || is_reached(role) || has(tally.by) ||
               has(tally.sums);
    }

    const Layout& layout_;
    const std::string& file_;
    std::vector<std::string> roles_;
};

}  // namespace

TallyHead read_tally_head(TextSource& source, const TableHeadOptions& options, const TallyOptions& tally,
                          Findings& findings) {
    TallyHead result;
    const auto find_columns = [&](const TableBeginning& beginning, Findings& found) {
        const ColumnSearch search(beginning, tally, found);
        const auto pcode = search.with_role("pcode");
        if (!pcode && beginning.look == Look::last) search.fail_without_codes();
        if (!pcode) return false;
        result.columns = {{*pcode, beginning.layout.names[*pcode]},
                          search.groups(tally.by),
                          tally.sums.empty() ? search.reached() : search.all_named(tally.sums, "add up")};
        return true;
    };
    result.head = read_table_head(source, options, find_columns, findings);
    return result;
}

}  // namespace kamtuu
