namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Debian's Chromium expects to be installed, with its libraries and fonts where the system has them. The unpacked copy gets a
/// launcher of its own that names the folders unpacked beside it; whoever starts it needs to know nothing of this.
/// </summary>
internal static class ChromiumLauncher
{
    public const string Package = "chromium";

    /// <summary>From the root of the unpacked packages.</summary>
    public const string Place = "usr/bin/chromium";

    private const string Fonts = "etc/fonts/unpacked.conf";

    /// <summary>The machine's fonts where it has some, those unpacked here, and one for each generic name.</summary>
    private const string FontConfiguration = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
          <dir prefix="relative">../../usr/share/fonts</dir>
          <cachedir prefix="xdg">fontconfig</cachedir>
          <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
          <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
          <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
        </fontconfig>

        """;

    public static void Write(string root)
    {
        var launcher = Path.Combine(root, Place);
        Directory.CreateDirectory(Path.GetDirectoryName(launcher)!);
        File.WriteAllText(launcher, Script(UnpackedLibraries.Folders(root)));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(launcher, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, Fonts))!);
        File.WriteAllText(Path.Combine(root, Fonts), FontConfiguration);
    }

    private static string Script(IReadOnlyList<string> libraries) =>
        $$"""
            #!/bin/sh
            # Runs the copy that was unpacked here and not installed.
            root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
            export LD_LIBRARY_PATH="{{string.Join(
                ':',
                libraries.Select(folder => $"$root/{folder}")
            )}}${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
            export FONTCONFIG_FILE="$root/{{Fonts}}"
            exec "$root/usr/lib/chromium/chromium" "$@"

            """;
}
