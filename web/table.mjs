// Writes files as a C++ table for web/assets.hpp: each once gzipped, once as it is.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

// Octal escapes end after three digits, so no byte can run into the next one.
const literal = (bytes) => {
    const lines = [];
    for (let at = 0; at < bytes.length; at += 64) {
        const escaped = Array.from(bytes.subarray(at, at + 64), (byte) => `\\${byte.toString(8).padStart(3, '0')}`);
        lines.push(`"${escaped.join('')}"`);
    }
    return lines.length ? lines.join('\n') : '""';
};

const etag = (bytes) => `\\"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}\\"`;

const entry = (file, encoding, bytes) =>
    `    {"${file.path}", "${file.type}", "${encoding}", "${etag(bytes)}", ${file.immutable},\n` +
    `     std::string_view(${literal(bytes)}, ${bytes.length})},\n`;

export function assetTable(files) {
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    const entries = sorted.flatMap((file) => [
        entry(file, 'gzip', gzipSync(file.bytes, { level: 9 })),
        entry(file, '', file.bytes),
    ]);
    return `#include "web/assets.hpp"

#include <array>

namespace parley::web {
namespace {

constexpr auto kAssets = std::to_array<Asset>({
${entries.join('')}});

}  // namespace

std::span<const Asset> assets() { return kAssets; }

}  // namespace parley::web
`;
}
