namespace FksSre.Ops.Lab.Tools;

/// <summary>What a search for Node.js with npm came to.</summary>
internal abstract record NodeLookup
{
    private NodeLookup() { }

    /// <param name="Npm">Path of a program that runs npm with a Node.js that is new enough.</param>
    /// <param name="Folder">Has both; null where the PATH has them.</param>
    public sealed record Found(string Npm, string? Folder) : NodeLookup
    {
        /// <summary>The PATH for programs that look for them by themselves.</summary>
        public string SearchPath =>
            string.Join(Path.PathSeparator, new[] { Folder, Environment.GetEnvironmentVariable("PATH") }.OfType<string>());
    }

    public sealed record Missing(string Problem) : NodeLookup
    {
        private static readonly string[] _remedies =
        [
            "Debian 13, Ubuntu 25.04 or newer: sudo apt-get install -y --no-install-recommends nodejs npm",
            "Homebrew: brew install node",
            "Elsewhere: unpack Node.js 20 or newer from https://nodejs.org/en/download, "
                + "which has npm in it, and put its folder bin on the PATH",
        ];

        public override string ToString() => string.Join("\n  ", _remedies.Prepend(Problem));
    }
}
