#include "cli/text_output.hpp"

#include "cli/kept_inputs.hpp"
#include "write/output_file.hpp"

namespace kamtuu::cli {

void TextOutput::setup(CLI::App& app, const std::string& what) {
    app.add_option("-o,--output", file_, what + ", or - for standard output")->type_name("FILE")->capture_default_str();
    app.add_flag("--overwrite", overwrite_, "Replace the file of an earlier run");
}

void TextOutput::check(std::span<const std::filesystem::path> inputs) const {
    if (file_ == "-") return;
    check_keeps_inputs(inputs, file_);
    check_target(file_, overwrite_ ? Overwrite::allow : Overwrite::no);
}

void TextOutput::write(std::string_view text, Console& console) const {
    if (file_ == "-") {
        console.print(text);
        return;
    }
    OutputFile output(file_, overwrite_ ? Overwrite::allow : Overwrite::no);
    output.write(text);
    output.commit();
}

}  // namespace kamtuu::cli
