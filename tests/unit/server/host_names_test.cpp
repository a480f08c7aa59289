// Which Host headers a server answers to, by what it was told to listen on.

#include "server/http/host_names.hpp"

#include "server/config.hpp"

#include <gtest/gtest.h>

namespace parley::server {
namespace {

HostNames listening_on(const char* address, std::vector<std::string> more = {}) {
    return {boost::asio::ip::make_address(address), std::move(more)};
}

TEST(HostNames, ABoundAddressIsAnsweredToAndItsNeighboursAreNot) {
    const auto hosts = listening_on("192.168.1.5");
    EXPECT_TRUE(hosts.allow("192.168.1.5:8080"));
    EXPECT_TRUE(hosts.allow("localhost"));
    EXPECT_FALSE(hosts.allow("192.168.1.6"));
    EXPECT_FALSE(hosts.allow("office.example"));
}

// Rebinding needs a name: whoever opens an address has this server's own origin.
TEST(HostNames, WhereEveryAddressIsListenedOnEveryAddressIsAnsweredToButNoName) {
    for (const auto* all : {"0.0.0.0", "::"}) {
        EXPECT_TRUE(listening_on(all).allow("10.1.2.3:80")) << all;
        EXPECT_TRUE(listening_on(all).allow("[2001:db8::1]:80")) << all;
        EXPECT_FALSE(listening_on(all).allow("office.example")) << all;
    }
}

TEST(HostNames, FurtherNamesAreThoseGivenInAnyCaseAndNoPartOfThem) {
    const auto hosts = listening_on("127.0.0.1", {"Parley.Example", "10.9.9.9"});
    EXPECT_TRUE(hosts.allow("parley.example:443"));
    EXPECT_TRUE(hosts.allow("PARLEY.EXAMPLE."));
    EXPECT_TRUE(hosts.allow("10.9.9.9"));
    EXPECT_FALSE(hosts.allow("evil-parley.example"));
    EXPECT_FALSE(hosts.allow("parley.example.evil"));
}

TEST(HostNames, WhatIsNoNameIsNamedBeforeServing) {
    for (const auto* wrong : {"http://parley.example", "parley.example:80", "two words", ""}) {
        ServeConfig config;
        config.host_names = {wrong};
        EXPECT_NE(complaint_about(config).find("is no host name"), std::string::npos) << wrong;
    }
    ServeConfig config;
    config.host_names = {"parley.example", "::1", "10.0.0.1"};
    EXPECT_EQ(complaint_about(config), "");
}

}  // namespace
}  // namespace parley::server
