#include "sentences.hpp"

#include <fstream>
#include <string>

namespace parley::messages {

std::vector<SentenceLine> read_sentence_lines() {
    std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/tests/unit/understanding/data/sentences.jsonl");
    std::vector<SentenceLine> sentences;
    for (std::string line; std::getline(file, line);) {
        SentenceLine sentence;
        sentence.labels = nlohmann::json::parse(line);
        sentence.message.family = line;
        sentence.message.persona = "hugging-face-enterprise-tpm";
        sentence.message.region = "San Francisco";
        sentence.message.text = sentence.labels["text"].get<std::string>();
        if (sentence.labels.contains("context")) sentence.message.context = sentence.labels["context"].dump();
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

}  // namespace parley::messages
