using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Preview;

/// <summary>What can be wrong with what an environment is to be compared with.</summary>
internal static class PreviewFindings
{
    public static Finding NoSuchCommit(string reference) =>
        new(
            "FKS832",
            "--against",
            FieldFindings.Shown(reference),
            "It is neither a folder here nor a commit of this repository.",
            "Name a branch, a tag or a commit (git fetch, if it is elsewhere), or a folder that ./fks render has written."
        );

    public static Finding NoMergeBase(string main, bool isShallow) =>
        new(
            "FKS833",
            "--against",
            "",
            isShallow
                ? $"Only a part of the history is here, so it is not known where this commit left {FieldFindings.Shown(main)}."
                : $"There is no branch {FieldFindings.Shown(main)} here that shares a commit with the one that is checked out.",
            isShallow
                ? "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in CI."
                : "Name what to compare with: --against REF."
        );

    public static Finding NotRendered(string source, string lastLine) =>
        new(
            "FKS834",
            $"--against {source}",
            FieldFindings.Shown(lastLine),
            "That commit could not be built and rendered here, so nothing can be compared with it.",
            "Look at it with git checkout and ./fks render; or compare with a folder that was rendered where it works."
        );
}
