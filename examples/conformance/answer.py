"""An implementation for `apoint conformance --kind signature`, in Python without any package: the content to be signed, the Signature
header, and RSASSA-PKCS1-v1_5 with SHA-256 as arithmetic. It is an example and not a library: its arithmetic takes a time that depends
on the private key."""

import base64
import hashlib
import json
import re
import sys
from datetime import datetime

DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
LONGEST_HEADER = 8192
FEWEST_BITS = 2048


class Refused(Exception):
    pass


def require(holds):
    if not holds:
        raise Refused


def answer(question):
    try:
        content = content_of(question)
        header = header_of(question["headerValue"])
        modulus, exponent = public_numbers(base64.b64decode(question["publicKeySpkiBase64"]))
        verify(content, header, modulus, exponent)
    except Refused:
        return {"result": "reject"}
    accepted = {"result": "accept", "contentHex": content.hex()}
    if "privateKeyPkcs8Base64" in question:
        modulus, private = private_numbers(base64.b64decode(question["privateKeyPkcs8Base64"]))
        size = (modulus.bit_length() + 7) // 8
        block = int.from_bytes(block_of(content, size), "big")
        signature = pow(block, private, modulus).to_bytes(size, "big")
        accepted["signatureBase64"] = base64.b64encode(signature).decode()
    return accepted


def content_of(question):
    require(re.fullmatch(r"[A-Z][A-Z-]*", question["method"]))
    require(re.fullmatch(r"/[!-\"$-~]*", question["uri"]))
    require(re.fullmatch(r"[A-Za-z0-9_-]{1,64}", question["clientId"]))
    check_time(question["time"])
    line = "{method} {uri}\n{clientId}.{time}.".format(**question)
    return line.encode() + bytes.fromhex(question["bodyHex"])


def check_time(time):
    if re.fullmatch(r"[0-9]{13}", time):
        return
    form = r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(:[0-9]{2})?(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:?[0-9]{2})"
    match = re.fullmatch(form, time)
    require(match)
    minutes, seconds, fraction, zone = match.groups()
    require(seconds or not fraction)
    try:
        datetime.strptime(minutes + (seconds or ":00"), "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        raise Refused from None
    require(seconds is None or int(seconds[1:]) < 60)
    require(zone == "Z" or (int(zone[1:3]) < 24 and int(zone[-2:]) < 60))


def header_of(text):
    require(len(text) <= LONGEST_HEADER)
    members = {}
    for pair in text.split(","):
        if not pair.strip(" \t"):
            continue
        name, equals, value = pair.partition("=")
        name = name.strip(" \t").lower()
        require(equals and name not in members)
        members[name] = value.strip(" \t")
    require(members.get("algorithm", "RSA256").upper() == "RSA256")
    return decoded(members.get("signature", ""))


def decoded(value):
    """Percent-encoded base64, with line breaks and blanks in it."""
    value = re.sub(r"[ \t\r\n]", "", value)
    require(not re.search(r"%(?![0-9A-Fa-f]{2})", value))
    value = re.sub(r"%(..)", lambda escape: chr(int(escape[1], 16)), value)
    value = re.sub(r"[ \t\r\n]", "", value)
    require(re.fullmatch(r"[A-Za-z0-9+/]+={0,2}", value) and len(value) % 4 == 0)
    signature = base64.b64decode(value)
    require(base64.b64encode(signature).decode() == value)
    return signature


def verify(content, signature, modulus, exponent):
    size = (modulus.bit_length() + 7) // 8
    number = int.from_bytes(signature, "big")
    require(modulus.bit_length() >= FEWEST_BITS and len(signature) == size and number < modulus)
    require(pow(number, exponent, modulus).to_bytes(size, "big") == block_of(content, size))


def block_of(content, size):
    end = DIGEST_INFO + hashlib.sha256(content).digest()
    return b"\x00\x01" + b"\xff" * (size - len(end) - 3) + b"\x00" + end


def elements(der):
    """The elements of DER that stand one behind the other, as (tag, content)."""
    at = 0
    while at < len(der):
        tag, length, at = der[at], der[at + 1], at + 2
        if length > 127:
            size = length - 128
            length, at = int.from_bytes(der[at : at + size], "big"), at + size
        yield tag, der[at : at + length]
        at += length


def inside(der):
    return [content for _, content in elements(der)]


def public_numbers(spki):
    _, bits = inside(inside(spki)[0])
    modulus, exponent = inside(inside(bits[1:])[0])
    return int.from_bytes(modulus, "big"), int.from_bytes(exponent, "big")


def private_numbers(pkcs8):
    numbers = inside(inside(inside(inside(pkcs8)[0])[2])[0])
    return int.from_bytes(numbers[1], "big"), int.from_bytes(numbers[3], "big")


for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps({"id": question["id"], **answer(question)}), flush=True)
