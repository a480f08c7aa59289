// The real program, killed with SIGKILL at random moments while several pages talk to it. Whatever was answered
// before must be there after, once, and the log must replay.

#include "tests/integration/server/page_client.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <map>
#include <mutex>
#include <random>
#include <thread>

namespace parley::test {

namespace {

using nlohmann::json;

/// `parley serve` on a free port; killed when destroyed.
class Program {
public:
    explicit Program(const std::string& database) {
        std::array<int, 2> out{};
        if (pipe(out.data()) != 0) throw std::runtime_error("no pipe");
        process_ = fork();
        if (process_ == 0) {
            dup2(out[1], STDOUT_FILENO);
            close(out[0]);
            close(out[1]);
            if (std::freopen("/dev/null", "w", stderr) == nullptr) _exit(126);
            execl(PARLEY_PROGRAM, PARLEY_PROGRAM, "serve", "--port", "0", "--db", database.c_str(), nullptr);
            _exit(127);
        }
        close(out[1]);
        port_ = read_port(out[0]);
        close(out[0]);
    }
    ~Program() { kill_now(); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    void kill_now() {
        if (process_ <= 0) return;
        ::kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
        process_ = 0;
    }

private:
    static std::uint16_t read_port(int from) {
        std::string line;
        char c = 0;
        while (read(from, &c, 1) == 1 && c != '\n') line += c;
        const auto colon = line.rfind(':');
        if (colon == std::string::npos) throw std::runtime_error("parley serve did not start: " + line);
        return static_cast<std::uint16_t>(std::stoul(line.substr(colon + 1)));
    }

    pid_t process_ = 0;
    std::uint16_t port_ = 0;
};

/// Turns answered in this round, by all pages.
class Answers {
public:
    void count_one() {
        const std::lock_guard lock(mutex_);
        ++count_;
        changed_.notify_all();
    }
    void wait_for(int count) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::seconds(60), [&] { return count_ >= count; });
        EXPECT_GE(count_, count) << "the program answers no more";
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int count_ = 0;
};

/// One candidate: talks until the program is gone, and remembers what it was answered.
class Talker {
public:
    explicit Talker(int number) : name_("t" + std::to_string(number) + "-") {}

    void round(std::uint16_t port, Answers& answers) {
        try {
            PageClient page(port);
            if (!take_up(page)) return;
            for (;;) say_next(page, answers);
        } catch (const std::runtime_error&) {  // the program was killed
        }
    }

    [[nodiscard]] std::size_t answered() const { return answered_.size(); }

private:
    bool take_up(PageClient& page) {
        if (token_.empty()) {
            page.send({{"type", "start"},
                       {"v", 1},
                       {"persona", "hugging-face-enterprise-tpm"},
                       {"region", "san-francisco"},
                       {"seed", 7}});
        } else {
            page.send({{"type", "resume"}, {"v", 1}, {"session", token_}, {"last_seq", 0}});
        }
        const auto welcome = page.next();
        if (!welcome) return false;
        EXPECT_EQ(welcome->at("type"), "welcome") << *welcome;
        if (welcome->at("type") != "welcome") return false;
        token_ = welcome->at("session");
        check(welcome->at("turns"));
        return true;
    }

    /// Every answered turn is there as it was answered; ids and numbers are there once.
    void check(const json& turns) const {
        std::map<std::string, int> ids;
        for (std::size_t i = 0; i < turns.size(); ++i) {
            EXPECT_EQ(turns[i]["seq"], i + 1);
            const json& id = turns[i]["input"]["client_id"];
            if (!id.is_string() || id.get<std::string>().empty()) continue;
            EXPECT_EQ(++ids[id], 1) << "turn stored twice";
        }
        for (const auto& turn : answered_) {
            const auto at = turn["seq"].get<std::size_t>() - 1;
            ASSERT_LT(at, turns.size()) << "an answered turn was lost";
            EXPECT_EQ(turns[at], turn);
        }
    }

    /// The same message is sent until it is answered, in this life of the program or another.
    void say_next(PageClient& page, Answers& answers) {
        const auto id = name_ + std::to_string(next_);
        page.send({{"type", "message"}, {"client_id", id}, {"text", texts_[next_ % texts_.size()]}});
        const auto frame = page.next();
        if (!frame) throw std::runtime_error("gone");
        if (says_it_is_over(*frame)) return start_anew(page);
        EXPECT_EQ(frame->at("type"), "turn") << *frame;
        const auto& turn = frame->at("turn");
        EXPECT_EQ(turn["input"]["client_id"], id);
        if (answered_.empty() || answered_.back()["seq"] != turn["seq"]) answered_.push_back(turn);
        ++next_;
        answers.count_one();
        if (turn["done"] == true) start_anew(page);
    }

    /// A talk that had ended when the program was killed: its score follows the welcome, or the message is refused.
    static bool says_it_is_over(const json& frame) {
        return frame.at("type") == "score" || (frame.at("type") == "error" && frame.at("code") == "session_over");
    }

    void start_anew(PageClient& page) {
        token_.clear();
        answered_.clear();
        page.send({{"type", "start"},
                   {"v", 1},
                   {"persona", "hugging-face-enterprise-tpm"},
                   {"region", "san-francisco"},
                   {"seed", 7}});
        const auto welcome = page.next_of("welcome");
        token_ = welcome.at("session");
    }

    const std::string name_;
    const std::vector<std::string> texts_{"Hello, good to meet you", "I am hoping for 215K base",
                                          "What is the range for this level?", "Could you do 210 base?",
                                          "I ran three launches across teams last year"};
    std::string token_;
    std::size_t next_ = 0;
    std::vector<json> answered_;
};

int rounds() {
    const char* wanted = std::getenv("PARLEY_KILL_ROUNDS");
    return wanted != nullptr ? std::atoi(wanted) : 50;
}

TEST(Kill, NoAnsweredTurnIsLostOrDoubledAndTheLogReplays) {
    const TemporaryFolder folder;
    const auto database = (folder / "parley.db").string();
    std::mt19937 random(20'260'101);
    std::vector<std::unique_ptr<Talker>> talkers;
    for (int i = 0; i < 4; ++i) talkers.push_back(std::make_unique<Talker>(i));

    for (int round = 0; round < rounds(); ++round) {
        Program program(database);
        Answers answers;
        std::vector<std::thread> threads;
        for (auto& talker : talkers) {
            threads.emplace_back([&talker, &program, &answers] { talker->round(program.port(), answers); });
        }
        answers.wait_for(static_cast<int>(1 + random() % 24));
        program.kill_now();
        for (auto& thread : threads) thread.join();
    }

    for (int id = 1; id <= 4; ++id) {
        const auto replay =
            std::string(PARLEY_PROGRAM) + " replay " + std::to_string(id) + " --db " + database + " > /dev/null";
        EXPECT_EQ(std::system(replay.c_str()), 0) << "session " << id << " replays differently";
    }
}

}  // namespace

}  // namespace parley::test
