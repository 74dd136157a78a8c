#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace kamtuu {

/// Does jobs on several threads and hands the results over one after another, in the order in which the jobs were
/// given. The thread that gives them helps; with one thread it does everything and none is started.
///
/// `work` must write only to its job. `hand_over` is never called twice at once, and not always from one thread. Once
/// one of them throws nothing more is handed over, and the exception, that of the first job in order, comes out of
/// give() or finish(). At most twice as many jobs as threads are under way; their memory is used again.
template <typename Job>
class OrderedTeam {
public:
    using Step = std::function<void(Job&)>;

    OrderedTeam(unsigned threads, Step work, Step hand_over)
        : work_(std::move(work)), hand_over_(std::move(hand_over)), most_(threads < 2 ? 0 : 2 * std::size_t{threads}) {
        try {
            for (unsigned i = 1; i < threads; ++i) helpers_.emplace_back([this] { help(); });
        } catch (const std::system_error&) {
            // The system gives no more threads: those that have started, and the caller's, do the work.
        }
    }
    OrderedTeam(const OrderedTeam&) = delete;
    OrderedTeam& operator=(const OrderedTeam&) = delete;
    /// What was not handed over yet is dropped.
    ~OrderedTeam() {
        {
            const std::lock_guard lock(mutex_);
            waiting_.clear();
            ended_ = true;
        }
        changed_.notify_all();
        for (auto& helper : helpers_) helper.join();
    }

    /// A job to fill: a new one, or one that is done with, as it was left.
    std::unique_ptr<Job> fresh() {
        const std::lock_guard lock(mutex_);
        if (spare_.empty()) return std::make_unique<Job>();
        auto job = std::move(spare_.back());
        spare_.pop_back();
        return job;
    }

    /// Whether somebody would have nothing to do.
    [[nodiscard]] bool has_time() const {
        const std::lock_guard lock(mutex_);
        return under_way_ <= helpers_.size();
    }

    /// Comes back when not too many jobs are under way.
    void give(std::unique_ptr<Job> job) {
        std::unique_lock lock(mutex_);
        ++under_way_;
        waiting_.push_back({given_++, std::move(job)});
        changed_.notify_all();
        help_until(lock, [this] { return under_way_ <= most_; });
        if (failure_) std::rethrow_exception(failure_);
    }

    /// Comes back when all is handed over.
    void finish() {
        std::unique_lock lock(mutex_);
        help_until(lock, [this] { return under_way_ == 0; });
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    struct Numbered {
        std::size_t number{};
        std::unique_ptr<Job> job{};
        std::exception_ptr failure{};
    };

    void help() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            do_one(lock);
        }
    }

    template <typename Condition>
    void help_until(std::unique_lock<std::mutex>& lock, Condition enough) {
        while (!enough()) {
            if (waiting_.empty())
                changed_.wait(lock);
            else
                do_one(lock);
        }
    }

    void do_one(std::unique_lock<std::mutex>& lock) {
        auto job = std::move(waiting_.front());
        waiting_.pop_front();
        if (!failure_) {
            lock.unlock();
            try {
                work_(*job.job);
            } catch (...) {
                job.failure = std::current_exception();
            }
            lock.lock();
        }
        done_.push_back(std::move(job));
        hand_over_what_is_next(lock);
    }

    // Whoever finishes the next job in order hands it over, and those behind it that are done by then.
    void hand_over_what_is_next(std::unique_lock<std::mutex>& lock) {
        if (handing_over_) return;
        handing_over_ = true;
        for (auto next = find_next(); next != done_.end(); next = find_next()) {
            auto job = std::move(*next);
            done_.erase(next);
            if (!failure_) failure_ = job.failure;
            if (!failure_) {
                lock.unlock();
                std::exception_ptr failure;
                try {
                    hand_over_(*job.job);
                } catch (...) {
                    failure = std::current_exception();
                }
                lock.lock();
                failure_ = failure;
            }
            ++handed_over_;
            --under_way_;
            spare_.push_back(std::move(job.job));
            changed_.notify_all();
        }
        handing_over_ = false;
    }

    auto find_next() {
        return std::find_if(done_.begin(), done_.end(), [&](const auto& job) { return job.number == handed_over_; });
    }

    Step work_;
    Step hand_over_;
    std::size_t most_;

    mutable std::mutex mutex_{};
    std::condition_variable changed_{};
    std::deque<Numbered> waiting_{};
    std::vector<Numbered> done_{};  // and not handed over
    std::vector<std::unique_ptr<Job>> spare_{};
    std::size_t given_{};
    std::size_t handed_over_{};
    std::size_t under_way_{};
    bool handing_over_{false};
    bool ended_{false};
    std::exception_ptr failure_{};
    std::vector<std::thread> helpers_{};
};

}  // namespace kamtuu
