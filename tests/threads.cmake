# The tests in which threads meet, for ThreadSanitizer: the label `threads`, and a target that builds what they need.
add_custom_target(threads)

# kamtuu_threads(TARGET filter): those of its cases that fit. None is a fault, so that no name goes stale.
function(kamtuu_threads name filter)
  if(NOT TARGET ${name})
    return()
  endif()
  add_dependencies(threads ${name})
  add_test(NAME threads.${name} COMMAND ${name} --gtest_brief=1 --gtest_filter=${filter})
  set_tests_properties(threads.${name} PROPERTIES LABELS threads ENVIRONMENT "RC_PARAMS=max_success=10"
    FAIL_REGULAR_EXPRESSION "\\] 0 tests")
endfunction()

kamtuu_threads(test_core ParallelFor.*)
kamtuu_threads(test_geometry *Thread*)
kamtuu_threads(test_locator Locator.*)
kamtuu_threads(test_tiling *Thread*:Check.ARandom*:Holes.AndTiles*:Simplify.WhatWas*:Repair.MakesOne*)
kamtuu_threads(test_queries *Thread*)
kamtuu_threads(test_names *Thread*)
kamtuu_threads(test_coverage *Thread*)
kamtuu_threads(test_counting *Thread*)
kamtuu_threads(test_inequality *Thread*)
kamtuu_threads(test_spread *Thread*)
kamtuu_threads(test_read_boundaries *Thread*)
kamtuu_threads(write_test *Thread*:*Streamed:*EachTime*:LocateTable*:TallyTable*)
kamtuu_threads(page_test *Thread*)
kamtuu_threads(whole_test *Thread*:Formats.GiveTheSameBytes*)
add_dependencies(threads kamtuu_cli)  # which the last ones run
