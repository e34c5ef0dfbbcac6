#!/usr/bin/env bash
# Asks the registry for Pulumi's public packages, at the versions in Directory.Packages.props, and prints what to build with:
# official, or bundled (sdks/) where it lacks them. An answer is remembered in artifacts/pulumi-sdk; remove that file to ask again.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
artifacts=$here/../../artifacts
log=$artifacts/pulumi-sdk.log

remember() {
    echo "$1" >"$artifacts/pulumi-sdk.$$"
    mv -f "$artifacts/pulumi-sdk.$$" "$artifacts/pulumi-sdk"
    echo "$1"
}

mkdir -p "$artifacts"
printf "Pulumi's packages: asking the registry ... " >&2
if dotnet restore "$here/PulumiPackages.csproj" -p:PulumiSdk=official --force -v quiet -nologo >"$log" 2>&1; then
    echo "it has them." >&2
    remember official
elif grep -q NU1301 "$log"; then
    # The first line names only the address; of those that say what came of it, the longest says most.
    reason=$(sed -n '/NU1301: *Unable to load/d; s/.*NU1301: *//p' "$log" | awk 'length > longest { longest = length; line = $0 } END { print line }')
    echo "it cannot be asked (${reason%.}), so sdks/ stands in for this run." >&2
    echo bundled
elif grep -qE 'NU1101|NU1102|NU1103|NU1603' "$log"; then
    echo "it lacks them, so sdks/ stands in (remembered in artifacts/pulumi-sdk; PulumiSdk=official overrides it)." >&2
    remember bundled
else
    echo "it gives no clear answer:" >&2
    sort -u "$log" >&2
    echo "Mend what these lines say, or choose yourself: export PulumiSdk=official, or PulumiSdk=bundled for the stand-in in sdks/." >&2
    exit 3
fi
