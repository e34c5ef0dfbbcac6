using FksSre.Operations.Databases;

namespace FksSre.Stacks.Databases;

/// <summary>Every database of the platform that must not be lost; a file each, as in the catalogue.</summary>
public static class FksDatabases
{
    /// <summary>As declared, not yet checked.</summary>
    public static IReadOnlyList<DatabaseDeclaration> All { get; } = [FksPlatform.Database, FksRedis.Database];
}
