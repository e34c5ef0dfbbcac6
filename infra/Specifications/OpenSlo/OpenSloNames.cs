namespace FksSre.Specifications.OpenSlo;

/// <summary>What we write into and look for in the free parts of OpenSLO objects.</summary>
public static class OpenSloNames
{
    /// <summary>The annotation with the id, where the name, which must be one of DNS, cannot be the same.</summary>
    public const string Id = "fks-sre/id";
}
