namespace FksSre.Monitoring.Dashboards;

/// <summary>How a panel's queries are told apart: A, B, … Z, AA, AB, …</summary>
internal static class RefId
{
    private const int Letters = 26;

    public static string Of(int query) =>
        query < Letters ? ((char)('A' + query)).ToString() : Of((query / Letters) - 1) + Of(query % Letters);
}
